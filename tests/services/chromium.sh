#!/bin/sh
# Starts $CHROMIUM for tests, without what costs more than most pages that are tested: two drop-downs of the
# address bar, each a page that is loaded for every new window, and processes kept ready for pages to come.
#
# Of several --disable-features the browser heeds only the last, so these are added to Playwright's own.

set -eu
for argument; do
    shift
    case $argument in
        --disable-features=*)
            argument=$argument,WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess
            ;;
    esac
    set -- "$@" "$argument"
done
exec "$CHROMIUM" "$@"
