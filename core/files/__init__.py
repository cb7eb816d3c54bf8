"""What an uploaded file is, told from its bytes (`types`, `text`), and whether an archive is safe to open."""
