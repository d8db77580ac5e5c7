"""Runs tasks in processes of their own that share what is already loaded."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

_tasks: Sequence[Callable[[], object]] = ()


def _call(index: int) -> object:
    return _tasks[index]()


def run(tasks: Sequence[Callable[[], T]], jobs: int) -> list[T]:
    """Give the results of all tasks, in their order.

    Each task has a process of its own: a forked one has the library in memory already, so nothing is sent to it but a
    number, and what a typesetter keeps in memory goes when its pack is done. Ctrl-C is left to the process that waits:
    it ends the others. Where the system cannot fork, the tasks run one after another.

    Args:
        tasks: functions without arguments whose results can be pickled.
        jobs: how many processes at a time; 0 means one for each processor.
    """
    global _tasks  # noqa: PLW0603 (a fork inherits it; there is no other way to hand over closures)
    wanted = min(jobs or os.cpu_count() or 1, len(tasks))
    if not tasks or "fork" not in multiprocessing.get_all_start_methods():
        return [task() for task in tasks]
    _tasks = tasks
    with multiprocessing.get_context("fork").Pool(
        wanted, signal.signal, (signal.SIGINT, signal.SIG_IGN), maxtasksperchild=1
    ) as pool:
        return pool.map(_call, range(len(tasks)), chunksize=1)  # type: ignore[arg-type]
