import json
import zmq


def main():
    context = zmq.Context()
    socket = context.socket(zmq.REP)
    socket.bind("tcp://127.0.0.1:5555")
    while True:
        name, arguments = json.loads(socket.recv())
        socket.send(json.dumps(len(arguments)).encode())
        print("served", name)


if __name__ == "__main__":
    main()
