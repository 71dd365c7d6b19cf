// ruleid: outdated-moment
import moment from "moment";
// ruleid: outdated-moment
const again = require("moment");
// ruleid: outdated-moment
import * as all from "moment";

// ok: outdated-moment
import { DateTime } from "luxon";
// ok: outdated-moment
import own from "./moment";
// ok: outdated-moment
import type { Moment } from "moment";
