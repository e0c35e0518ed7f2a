### Pages about the platform itself: accessibility, privacy, help.

## Accessibility
about-accessibility = Accessibility
about-access-aim = Everybody must be able to use this site: people with disabilities, older people, people with an old phone or a weak network. We follow the Web Content Accessibility Guidelines, WCAG 2.2, level AA. This page says what works and what does not yet.
about-access-works = What works
about-access-plain = Everything can be done with JavaScript switched off, except signing in with a passkey.
about-access-keyboard = Everything can be done with the keyboard alone; where you are always has a clear outline; a link at the top leads straight to the content.
about-access-reader = Headings, labels and errors are written so that screen readers read them; every error leads to the field to change.
about-access-phone = Pages fit narrow phones, larger text loses no content, and buttons for the public are large enough for a finger.
about-access-colour = There is a light and a dark theme, and the high contrast of your device is respected. Nothing is told by colour alone.
about-access-motion = Movement is off when your device asks for less movement.
about-access-language = Every page exists in Vietnamese and in English.
about-access-paper = Papers issued by the platform are tagged PDF files (PDF/UA) that screen readers can read.
about-access-tested = How it was tested
about-access-tested-program = Pages are opened in a real browser and checked by a program for accessibility (axe) whenever the tests run.
about-access-tested-people = There has been no assessment by an independent body and no test with people with disabilities. We do not think that checks by programs are enough.
about-access-gaps = What does not work yet
about-access-gap-uploads = Files sent by people or by other agencies are kept as they came; screen readers may not be able to read them.
about-access-gap-languages = There are no minority languages, no sign language and no easy-read version.
about-access-tell = Is something hard to use?
about-access-tell-how = Call { $number } and say which page it is and what you cannot do. Meanwhile, the counter can do everything for you that this site does.
about-access-to-help = Ways to get things done without being good with computers

## Privacy
about-privacy = Privacy
about-privacy-short = The platform keeps only what is needed to handle your request, masks personal numbers on screens, and records each time an official opens your data, so that you can see it.
about-privacy-kept = What is kept
about-privacy-kept-account = Your account: name, personal number or login name, the password as a hash (nobody can read it back), public keys of passkeys, open sessions.
about-privacy-kept-case = Your requests: what you fill in, the files you send, telephone and e-mail to reach you, opinions and results.
about-privacy-kept-draft = Drafts: for 30 days after the last change; then they are deleted.
about-privacy-kept-register = Population and civil-status data: kept by the registering agencies; a service asks for the fields it needs and no others.
about-privacy-masked = What is masked
about-privacy-masked-number = Personal numbers are partly hidden on every page. You see your own in full when you ask for it.
about-privacy-masked-status = The page that follows a case by its code and secret shows no names, numbers or content.
about-privacy-masked-ledger = The tamper-evident ledger holds what happened, the reason and internal numbers; no names, and nothing of what you fill in.
about-privacy-readers = Who read my data
about-privacy-readers-how = Each time somebody looks you up or opens your request, the platform records their title and agency, the fields, the reason and the legal basis. You can read all of it, with proof in the ledger. Nobody can delete these records.
about-privacy-to-readings = Who read my data
about-privacy-to-data = My data
about-privacy-asked = Why data may be used
about-privacy-asked-law = Each service names its legal basis on its page. Data the state already holds are fetched so that you need not give them again, and are always shown to you before you file.
about-privacy-asked-change = Wrong data are corrected by the agency that keeps the register; the platform does not change them by itself.
about-privacy-device = On your device
about-privacy-device-what = What you have typed may be kept on this device for at most 30 days and is deleted when you sign out. On a shared computer, choose “Shared computer” when you sign in: the session then ends sooner.
about-cookies = Cookies
about-cookie-name = Name
about-cookie-what = What for
about-cookie-session = Keeps you signed in. Deleted when you sign out. A session ends after at most 12 hours, or after an hour without use (officials: 30 minutes; shared computers: 10 minutes).
about-cookie-lang = Remembers the language you chose, for a year.
about-cookie-theme = Remembers the light or dark theme you chose, for a year.
about-cookie-keys = Remembers that you switched single keys off, for a year.
about-privacy-no-others = There is no advertising, no tracking, and nothing is loaded from other sites.
about-privacy-later = Not there yet
about-privacy-later-copy = You cannot yet download all your data in one file, nor ask for deletion on this site.
about-privacy-later-consent = There is no page yet to give and withdraw consent; at present every use of data rests on the legal basis of a service.
about-privacy-ask = Questions and requests about personal data: call { $number }, or write to the agency that handles your request.

## Help
about-help = Not good with computers?
about-help-short = You need neither a computer nor a smartphone to get a service. Choose the way that suits you.
about-help-counter = Go to the counter
about-help-counter-how = Bring your identity papers and the papers of the service. The reception officer asks, fills in and files for you, and gives you a receipt with the case code and the appointment.
about-help-to-counters = Find the ward or commune near you
about-help-phone = Call
about-help-phone-how = Call { $number }: ask which papers you need, where your request is, or to be led step by step.
about-help-other = Ask somebody
about-help-other-beside = A relative may sit beside you and type; the account and the password stay yours.
about-help-other-mandate = Somebody you authorise may file at the counter with the written authorisation. Online authorisation does not exist yet.
about-help-other-password = Forgotten password: call the hotline or go to the counter with your identity papers.
about-help-same = Does being helped cost me anything?
about-help-same-fee = No money. The fee of each way of filing is on the page of the service.
about-help-same-term = No time. What is filed at the counter goes the same way; the term of each way of filing is on the page of the service.
about-help-after = After filing
about-help-after-how = Follow your request with its code and its secret, without an account. When you have the paper, check that it is genuine with the code printed on it.
about-help-to-status = Follow a request
about-help-to-check = Check a paper
