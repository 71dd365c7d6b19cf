import torch
import torch.distributed as dist
import torch.distributed.rpc as rpc
from torch.distributed import all_gather_object, broadcast_object_list


def gather_metrics(metrics):
    gathered = [None] * dist.get_world_size()
    # ruleid: torch-distributed-object
    dist.all_gather_object(gathered, metrics)
    return gathered


class Trainer:
    def share(self, config):
        box = [config if dist.get_rank() == 0 else None]
        # ruleid: torch-distributed-object
        broadcast_object_list(
            box,
            src=0,
        )
        return box[0]

    async def start(self, rank, size):
        # ruleid: torch-distributed-object
        rpc.init_rpc(f"worker{rank}", rank=rank, world_size=size)


def scatter(parts):
    mine = [None]
    # ruleid: torch-distributed-object
    torch.distributed.scatter_object_list(mine, parts, src=0)
    return mine[0]


def imported(value):
    out = [None, None]
    # ruleid: torch-distributed-object
    all_gather_object(out, value)
    return out


def tensors(tensor):
    # ok: torch-distributed-object
    dist.broadcast(tensor, src=0)
    # ok: torch-distributed-object
    dist.all_reduce(tensor)
    out = [torch.zeros_like(tensor) for _ in range(dist.get_world_size())]
    # ok: torch-distributed-object
    dist.all_gather(out, tensor)
    return out


class Accelerator:
    def gather_object(self, value):
        return [value]


def other(accelerator: Accelerator, value):
    # ok: torch-distributed-object
    return accelerator.gather_object(value)


# ok: torch-distributed-object
dist.init_process_group("nccl")
# ok: torch-distributed-object
dist.barrier()
