"""Who runs the reading: local processes, with a store that lets a run go on where it was."""

from recoupe.engine.jobs import JobStore
from recoupe.engine.loading import load_named
from recoupe.engine.pool import read_tasks
from recoupe.engine.progress import Listener, Phase, Silent
from recoupe.engine.run import ReadingRun, read_staged
from recoupe.engine.tasks import Failed, Finished, Outcome, Task
from recoupe.engine.version import reader_version

__all__ = [
    "Failed",
    "Finished",
    "JobStore",
    "Listener",
    "Outcome",
    "Phase",
    "ReadingRun",
    "Silent",
    "Task",
    "load_named",
    "read_staged",
    "read_tasks",
    "reader_version",
]
