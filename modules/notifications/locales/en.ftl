### Notices for applicants: what happened, and what to do now.

notifications-nav = Notices
notifications-title = Notices
notifications-mark = Mark all as seen
notifications-unseen = New
notifications-unknown = That request is not right. Open the page Notices again.
notifications-empty = No notices yet
notifications-empty-help = When you file a request, every step of its handling is told here.
notifications-services = Find a service
notifications-reason = Reason: { $reason }
notifications-due = Result promised for:

notifications-filed = Your request has been sent
notifications-filed-next = There is nothing to do yet. The agency checks it and tells you.
notifications-accepted = Your request has been accepted
notifications-accepted-next = There is nothing more to do. The receipt with the promised date is in your case.
notifications-supplement-asked = Something is missing
notifications-supplement-asked-next = Open your case, see what is missing and add it there. The agency is waiting for you.
notifications-opinion-asked = The agency has asked another agency for its opinion
notifications-opinion-asked-next = There is nothing to do. The present deadline is always shown in your case.
notifications-opinion-given = The agency that was asked has answered
notifications-opinion-given-next = There is nothing to do. Handling goes on.
notifications-fee-due = A fee is due
notifications-fee-due-next = Open your case to see the amount and pay. If you are exempt, the case says so.
notifications-apologised = The agency apologises for being late
notifications-apologised-next = You need not send anything. If you are not satisfied, say so in your case.
notifications-decided = Your request has been decided
notifications-decided-next = The result is being completed. You will be told as soon as you can have it.
notifications-refused = Your request was not accepted
notifications-refused-next = Open your case to read the notice and its grounds. You may file again or complain.
notifications-withdrawn = Your request has been withdrawn
notifications-withdrawn-next = The agency has stopped handling it. You may file a new request at any time.
notifications-result-ready = Your result is ready
notifications-result-ready-next = Open your case for the electronic copy, or get the paper copy in the way you chose.
notifications-returned = Your result has been handed over
notifications-returned-next = Check the result and rate the service in your case. If something is wrong, say so there.
