"""Runs tasks in processes of their own that share what is already loaded."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

TYPESETTER = "typst"
_tasks: Sequence[Callable[[], object]] = ()


def _call(index: int) -> object:
    return _tasks[index]()


def run(tasks: Sequence[Callable[[], T]], jobs: int, *, apart: bool = True) -> list[T]:
    """Give the results of all tasks, in their order.

    A forked process has the library in memory already, so nothing is sent to it but a number. Ctrl-C is left to the
    process that waits: it ends the others. Where the system cannot fork, the tasks run one after another.

    Args:
        tasks: functions without arguments whose results can be pickled.
        jobs: how many processes at a time; 0 means one for each processor.
        apart: whether each task has a process of its own, because what a typesetter keeps in memory goes only with it.
            Tasks that leave nothing behind share processes; they need none but this one where only one job is wanted,
            and must do with it where a typesetter is at work already, whose threads a fork would lose.
    """
    global _tasks  # noqa: PLW0603 (a fork inherits it; there is no other way to hand over closures)
    wanted = min(jobs or os.cpu_count() or 1, len(tasks))
    alone = not apart and (wanted <= 1 or TYPESETTER in sys.modules)
    if not tasks or alone or "fork" not in multiprocessing.get_all_start_methods():
        return [task() for task in tasks]
    _tasks = tasks
    with multiprocessing.get_context("fork").Pool(
        wanted, signal.signal, (signal.SIGINT, signal.SIG_IGN), maxtasksperchild=1 if apart else None
    ) as pool:
        return pool.map(_call, range(len(tasks)), chunksize=1)  # type: ignore[arg-type]
