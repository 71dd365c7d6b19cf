import pickle
import zmq


def main():
    context = zmq.Context()
    socket = context.socket(zmq.REP)
    socket.bind("tcp://127.0.0.1:5555")
    while True:
        name, arguments = socket.recv_pyobj()  # flaw: CWE-502
        socket.send(pickle.dumps(len(arguments)))
        print("served", name)


if __name__ == "__main__":
    main()
