from pipeline.due.rows import due_of
from pipeline.due.tasks import Sort, Task, Tasks

__all__ = ["Sort", "Task", "Tasks", "due_of"]
