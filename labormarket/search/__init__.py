import os

# What is multiplied here is too small to share among cores: two would spend twice the time, mostly waiting.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
