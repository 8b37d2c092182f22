"""Many tasks over a few processes, where a task that kills its process or never ends costs only itself.

    tasks  ->  worker 1: task, task, (dies), started anew, task ...  ->  (place in tasks, answer or Lost)
               worker 2: task, ...

Processes and not threads: the libraries that open files hold Python's lock, and a fault in one ends its
process. They are spawned and not forked, for that is the one way that works on every system.
"""

from __future__ import annotations

import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, Final, TypeVar

_SPAWN: Final = get_context("spawn")
_GRACE_S: Final = 5.0
"""How long a stopped worker may take to end the programs that it has started."""

Task = TypeVar("Task")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Lost:
    """Stands for the answer of a task that gave none."""

    late: bool
    """True where its time was over, False where its process died."""


def run_each(
    work: Callable[[Task], Answer], tasks: Sequence[Task], *, jobs: int, timeout_s: float | None = None
) -> Generator[tuple[int, Answer | Lost]]:
    """Yield the place in `tasks` and the answer of each as it is ready, with `jobs` at work at a time.

    `work` must be importable by its name and must not raise. Closing the iterator ends every process.
    """
    waiting = deque(enumerate(tasks))
    crew = [_Worker(work) for _ in range(min(jobs, len(tasks)))]
    try:
        while waiting or any(worker.is_busy for worker in crew):
            for worker in crew:
                if waiting and not worker.is_busy:
                    worker.give(*waiting.popleft(), timeout_s)
            for worker, answer in _wait_for(crew):
                yield worker.finish(), answer
                if isinstance(answer, Lost) and waiting:
                    worker.start()
    finally:
        for worker in crew:
            worker.stop()


class _Worker:
    """One process, and the task that it is at, if any."""

    def __init__(self, work: Callable[[Any], Any]) -> None:
        self.work = work
        self.place: int | None = None
        self.deadline: float | None = None
        self.start()

    def start(self) -> None:
        self.pipe, far_end = _SPAWN.Pipe()
        self.process = _SPAWN.Process(target=_serve, args=(self.work, far_end), daemon=True)
        self.process.start()
        far_end.close()  # while a copy of it is open here, the death of the process does not show

    @property
    def is_busy(self) -> bool:
        return self.place is not None

    def give(self, place: int, task: object, timeout_s: float | None) -> None:
        """Hand over a task. Its time begins."""
        self.place = place
        self.deadline = None if timeout_s is None else time.monotonic() + timeout_s
        with suppress(
            OSError
        ):  # the process died while idle: the pipe says so when it is asked for the answer
            self.pipe.send(task)

    def answer(self) -> Any:
        """What the task came to; `Lost` where the process ended instead."""
        try:
            return self.pipe.recv()
        except (EOFError, OSError):
            self.stop()
            return Lost(late=False)

    def finish(self) -> int:
        """The place of the task that is done with. The worker is idle from here on."""
        place, self.place, self.deadline = self.place, None, None
        if place is None:
            raise ValueError("the worker has no task")
        return place

    def stop(self) -> None:
        """End the process, first by asking, so that it can end the programs that it has started."""
        self.pipe.close()
        self.process.terminate()
        self.process.join(_GRACE_S)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def _wait_for(crew: Sequence[_Worker]) -> list[tuple[_Worker, Any]]:
    """Wait until some task is answered or late; the workers that are done, each with its answer."""
    busy = [worker for worker in crew if worker.is_busy]
    now = time.monotonic()
    left_s = [max(0.0, worker.deadline - now) for worker in busy if worker.deadline is not None]
    ready = wait([worker.pipe for worker in busy], min(left_s, default=None))
    done = [(worker, worker.answer()) for worker in busy if worker.pipe in ready]
    now = time.monotonic()
    for worker in busy:
        if worker.pipe not in ready and worker.deadline is not None and worker.deadline <= now:
            worker.stop()
            done.append((worker, Lost(late=True)))
    return done


def _serve(work: Callable[[Any], Any], pipe: Connection) -> None:
    """The life of a worker's process: until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then stops us
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # an exception, so that `finally` is done
    with suppress(EOFError, OSError):
        while True:
            pipe.send(work(pipe.recv()))
