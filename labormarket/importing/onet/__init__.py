"""The text release of the O*NET Database, https://www.onetcenter.org/database.html, file by file."""
