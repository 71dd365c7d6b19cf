import React, { Component } from "react";

class List extends React.Component {
  // ruleid: outdated-react-lifecycle
  UNSAFE_componentWillMount() {
    this.load();
  }

  // ruleid: outdated-react-lifecycle
  UNSAFE_componentWillReceiveProps(next) {
    if (next.id !== this.props.id) this.load(next.id);
  }

  // ok: outdated-react-lifecycle
  componentDidMount() {
    this.load();
  }
}

class Item extends Component {
  // ruleid: outdated-react-lifecycle
  async UNSAFE_componentWillUpdate(props, state) {
    await log(props);
  }

  // ok: outdated-react-lifecycle
  UNSAFE_componentWillMount() {}

  // ok: outdated-react-lifecycle
  componentWillUnmount() {}
}

// ok: outdated-react-lifecycle
const hooks = { componentWillMount() {} };
