import ultralytics
from ultralytics import RTDETR, SAM, YOLO
from ultralytics import YOLO as Yolo

WEIGHTS = "https://models.example.org/best.pt"

# ruleid: ultralytics-remote-weights
detector = YOLO("https://models.example.org/best.pt")
# ruleid: ultralytics-remote-weights
renamed = Yolo(WEIGHTS, task="detect")


def segmenter():
    # ruleid: ultralytics-remote-weights
    return SAM(model="http://models.example.org/sam_b.pt")


class Camera:
    async def start(self, host, name):
        # ruleid: ultralytics-remote-weights
        self.detector = ultralytics.YOLO(f"http://{host}/weights/{name}.pt")
        self.tracker = RTDETR(
            # ruleid: ultralytics-remote-weights
            "https://models.example.org/rtdetr-l.pt?version=2",
        )


# ok: ultralytics-remote-weights
local = YOLO("yolov8n.pt")
# ok: ultralytics-remote-weights
triton = YOLO("http://localhost:8000/yolo", task="detect")
# ok: ultralytics-remote-weights
release = YOLO("https://github.com/ultralytics/assets/releases/download/v8.3.0/yolo11n.pt")
# ok: ultralytics-remote-weights
onnx = YOLO("best.onnx")
# ok: ultralytics-remote-weights
result = local("https://images.example.org/street.jpg")


def by_argument(args):
    # ok: ultralytics-remote-weights
    return YOLO(args.weights)


def other(downloads):
    # ok: ultralytics-remote-weights
    return downloads.YOLO("https://models.example.org/best.pt")


def mirrored(mirror):
    # ok: ultralytics-remote-weights
    return YOLO(mirror.checked("https://models.example.org/best.pt"))
