const multer = require("multer");
const fileUpload = require("express-fileupload");

// ruleid: js-upload-no-limit
const upload = multer({ dest: "uploads/", fileFilter });
// ruleid: js-upload-no-limit
app.use(fileUpload());
// ruleid: js-upload-no-limit
app.use(fileUpload({ createParentPath: true }));

// ok: js-upload-no-limit
const limited = multer({ dest: "uploads/", limits: { fileSize: 1000000 } });
// ok: js-upload-no-limit
app.use(fileUpload({ limits: { fileSize: 1000000 } }));
// ok: js-upload-no-limit
const chosen = multer(options);
