"""A page that knows whether the server has answered all that was asked of it.

Its state says "not running" also between a click and the beginning of what the click began; on a busy computer that
is long. So the page counts: each question it sends, and the server's word that a run has ended.
"""

COUNTS = """(() => {
  const RERUN = 11 << 3 | 2, FINISHED = 6;  // as the fields of the two messages are numbered
  const asked = window.asked = {sent: 0, answered: 0};
  const ends = bytes => {
    let at = 0;
    const number = () => {
      let value = 0, shift = 0, byte;
      do { byte = bytes[at++]; value += (byte & 127) * 2 ** shift; shift += 7; } while (byte > 127);
      return value;
    };
    while (at < bytes.length) {
      const field = number(), long = number();
      if (field >> 3 === FINISHED) return true;
      if ((field & 7) === 2) at += long;
    }
    return false;
  };
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', told => {
        if (told.data instanceof ArrayBuffer && ends(new Uint8Array(told.data))) asked.answered = asked.sent;
      });
    }
    send(data) {
      if (new Uint8Array(data.buffer ?? data)[data.byteOffset ?? 0] === RERUN) asked.sent += 1;
      super.send(data);
    }
  };
})()"""
ALL = """() => window.asked.answered === window.asked.sent
  && document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"""
