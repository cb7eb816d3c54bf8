"""Running one function over untrusted bytes in a spawned child with limits.

`box` is the parent's side, `child` the entry of the spawned process, `limits` what the child takes
away from itself before it sees a byte, `frames` the format on the pipes between them.
"""
