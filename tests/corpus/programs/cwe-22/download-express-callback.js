var express = require('express');
var fs = require('fs');
var path = require('path');

var router = express.Router();
var UPLOADS = path.join(__dirname, '..', 'uploads');

router.get('/download', function (req, res) {
  var file = UPLOADS + '/' + req.query.file;
  fs.stat(file, function (err, stat) { // flaw: CWE-22
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
