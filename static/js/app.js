/* Everything here makes better what works without it. One module a concern, each wired by delegation,
   so that what htmx swaps in needs no second wiring. */
import { watchCopies } from "./copying.js";
import { watchDialogs } from "./dialogs.js";
import { watchDrafts } from "./drafts.js";
import { watchForms } from "./forms.js";
import { watchConnection } from "./offline.js";
import { watchPickers } from "./picking.js";
import { watchTheme } from "./theme.js";
import { watchToasts } from "./toasts.js";
import { watchUploads } from "./uploads.js";

document.documentElement.classList.add("has-script");
watchTheme();
watchForms();
watchDrafts();
watchToasts();
watchConnection();
watchDialogs();
watchUploads();
watchCopies();
watchPickers();
