var express = require('express');
var fs = require('fs');
var path = require('path');

var router = express.Router();
var UPLOADS = path.join(__dirname, '..', 'uploads');

router.get('/download', function (req, res) {
  var file = path.join(UPLOADS, path.basename(String(req.query.file)));
  fs.stat(file, function (err, stat) {
    if (err || !stat.isFile()) {
      return res.status(404).send('Not found');
    }
    res.setHeader('Content-Length', stat.size);
    var stream = fs.createReadStream(file);
    stream.on('error', function () { res.destroy(); });
    stream.pipe(res);
  });
});

module.exports = router;
