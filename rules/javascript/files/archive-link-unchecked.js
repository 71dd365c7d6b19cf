function onsymlink(xfs, header, name, next) {
  xfs.unlink(name, function () {
    // ruleid: archive-link-unchecked
    xfs.symlink(header.linkname, name, next);
  });
}

function onlink(fs, entry, folder) {
  const source = path.join(folder, entry.linkpath);
  // ruleid: archive-link-unchecked
  return fs.linkSync(source, path.join(folder, entry.path));
}

function unpack(files, output) {
  return Promise.all(files.map((x) => {
    const dest = path.join(output, x.path);
    // ruleid: archive-link-unchecked
    if (x.type === "symlink") return fsP.symlink(x.linkname, dest);
    // ok: archive-link-unchecked
    return fsP.writeFile(dest, x.data);
  }));
}

function current(fs, release, folder) {
  // ok: archive-link-unchecked
  return fs.symlinkSync(release.folder, path.join(folder, "current"));
}
