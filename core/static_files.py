from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """File names with a hash, for scripts that import each other as well: cached for ever, never stale."""

    support_js_module_import_aggregation = True
