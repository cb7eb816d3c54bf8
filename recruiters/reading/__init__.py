"""People out of files that address books and spreadsheets write: CSV and vCard (RFC 2426, RFC 6350)."""
