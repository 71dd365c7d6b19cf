// ruleid: outdated-react-router
import { BrowserRouter as Router, Route, Switch } from "react-router-dom";
// ruleid: outdated-react-router
import { useHistory } from "react-router-dom";

// ok: outdated-react-router
import { Routes, Route as Other, useNavigate } from "react-router-dom";
// ok: outdated-react-router
import { Switch as Toggle } from "@mui/material";
// ok: outdated-react-router
import { useLocation } from "react-router-dom";
