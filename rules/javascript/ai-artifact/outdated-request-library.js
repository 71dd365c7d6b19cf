// ruleid: outdated-request-library
const request = require("request");
// ruleid: outdated-request-library
import rp from "request-promise";
// ruleid: outdated-request-library
import * as native from 'request-promise-native';

// ok: outdated-request-library
const own = require("./request");
// ok: outdated-request-library
import axios from "axios";
// ok: outdated-request-library
import { request as undici } from "undici";
