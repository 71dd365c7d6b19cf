import torch
import torch.package
import torch.package as tp
from torch import package
from torch.package import PackageExporter, PackageImporter


def load(path):
    # ruleid: torch-package-import
    importer = PackageImporter(path)
    return importer.load_pickle("model", "model.pkl")


class Server:
    def __init__(self, path):
        # ruleid: torch-package-import
        self.importer = torch.package.PackageImporter(
            path,
            module_allowed=lambda name: name.startswith("torch"),
        )

    async def swap(self, buffer):
        # ruleid: torch-package-import
        return tp.PackageImporter(buffer).load_pickle("model", "model.pkl")


# ruleid: torch-package-import
resources = package.PackageImporter("resources.pt").load_text("config", "labels.txt")


def export(model, path):
    # ok: torch-package-import
    with PackageExporter(path) as exporter:
        exporter.intern("mymodel.**")
        exporter.save_pickle("model", "model.pkl", model)


# ok: torch-package-import
program = torch.export.load("model.pt2")
# ok: torch-package-import
state = torch.load("model.pt", weights_only=True)
# ok: torch-package-import
Importer = PackageImporter


class PackageImporters:
    def load(self, registry, path):
        # ok: torch-package-import
        return registry.PackageImporter(path)


# ok: torch-package-import
is_importer = isinstance(resources, PackageImporter)
