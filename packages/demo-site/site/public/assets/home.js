// The QR code of a receipt leads here with the number of its report; the query code is for the person to fill in.
const no = new URLSearchParams(location.search).get('no');
if (no) {
  await customElements.whenDefined('cq-event-reporter');
  document.querySelector('cq-event-reporter').follow(no);
}
