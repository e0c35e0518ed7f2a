### The public ledger and proofs of single records.

proofs-nav = Ledger
proofs-title = Public ledger
proofs-what = Everything agencies do on this site is written into a book that only grows; nothing in it can be changed or removed unnoticed.
proofs-what-chained = Each record carries the fingerprint of the one before. Changing, dropping, inserting or moving a record shows.
proofs-what-signed = Every 10 seconds, when there are new records, the site signs the fingerprint of the whole book. The signature is public; anyone can keep it.
proofs-what-private = The book holds case codes and numbers, no names. A record opens to those with its own link and to officials with the right.
proofs-place-find = Find a record by its place
proofs-place-hint = Number of the log / number of the record, for example 0/128
proofs-place-wrong = A place is the number of the log and of the record, for example 0/128
proofs-place-do = Show the record
proofs-logs = Signed heads and public keys
proofs-none = The ledger holds no records yet
proofs-none-help = The first record appears when somebody files a case or an official starts to work.
proofs-chain = Log { $n }
proofs-size = Records under the signature
proofs-root = Fingerprint of the whole log
proofs-key = Public key
proofs-head = Newest signed head
proofs-how = Check it yourself
proofs-how-key = Keep the public key above from a place you trust, not from the one you doubt.
proofs-how-file = Open a record from the timeline of a case or from the check page of a document, and download its proof.
proofs-how-run = Check it on your own computer, without a network:
proofs-how-others = The files follow these open standards, so other tools read them too:
proofs-how-tiles = Tools that follow a log find its head and tiles below the address of the log.
proofs-how-keep = Keep a proof or a head: if the log were ever rewritten, what you hold would show it.

proofs-record-title = Record in the ledger
proofs-holds = This record is in the ledger and was never changed: the site has just recomputed the path from the record to the signed head.
proofs-broken = The record no longer matches the signed head. Keep this page and tell the agency.
proofs-waiting = The record is in the ledger. The next head is signed within 10 seconds.
proofs-not-signed = No signed head covers this record yet. Try again in 10 seconds.
proofs-again = Look again
proofs-act = What
proofs-at = When
proofs-actor = Who
proofs-subject = About
proofs-place = Place in the ledger
proofs-details = Everything that was recorded
proofs-proof = Proof
proofs-path = { $n ->
    [0] The record is the only one under this head.
    [one] From the record by way of one fingerprint to the signed head.
   *[other] From the record by way of { $n } fingerprints to the signed head.
}
proofs-leaf = Fingerprint of the record
proofs-log = Name of the log
proofs-download = Download the proof

proofs-actor-you = You
proofs-actor-nobody = Somebody not signed in
proofs-actor-system = The platform ({ $id })
proofs-actor-official = The official in position { $id }
proofs-actor-person = User { $id }

proofs-event-cases-filed = Case filed
proofs-event-cases-accepted = Case accepted
proofs-event-cases-supplement-asked = Supplement asked
proofs-event-cases-supplemented = Case supplemented
proofs-event-cases-opinion-asked = Opinion asked
proofs-event-cases-opinion-given = Opinion given
proofs-event-cases-forwarded = Forwarded to the next step
proofs-event-cases-fee-due = Fee due
proofs-event-cases-fee-paid = Fee paid
proofs-event-cases-apologised = Apology and new date
proofs-event-cases-decided = Decided
proofs-event-cases-refused = Refused
proofs-event-cases-withdrawn = Withdrawn
proofs-event-cases-result-ready = Result ready
proofs-event-cases-returned = Result handed over
proofs-event-cases-rated = Rated
proofs-event-documents-issued = Document issued
proofs-event-documents-failed = Document could not be made
proofs-event-registries-read = Personal data read
proofs-event-organisations-position-ended = Position given up
proofs-event-notifications-sent = A message sent outside of the portal
proofs-event-notifications-failed = A message that could not be sent
proofs-event-payments-paid = A fee paid
proofs-event-payments-surplus = Money beyond a fee, to be refunded
proofs-event-payments-refunded = A fee refunded
proofs-event-payments-reconciled = Reconciled with the bank
proofs-event-studio-changed = A draft of a service changed
proofs-event-studio-staged = A service moved to another stage
