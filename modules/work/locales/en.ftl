### The inbox: what waits for a person.

work-nav = Today
work-title = Today
work-overdue = Overdue
work-today = Due today
work-soon = Coming up
work-undated = No due date
work-put-off = Later
work-more = Show more
work-whole-list = The whole list
work-late-minutes = { $n ->
    [one] 1 minute late
   *[other] { $n } minutes late
}
work-late-hours = { $n ->
    [one] 1 hour late
   *[other] { $n } hours late
}
work-late-days = { $n ->
    [one] 1 day late
   *[other] { $n } days late
}
work-left-minutes = { $n } min left
work-left-hours = { $n } h left
work-left-hours-minutes = { $n } h { $minutes } left
work-left-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
work-due = Due { $time }
work-back = Back { $time }
work-empty = Nothing waits for you
work-empty-help = New work appears here by itself. Looking for a case? Search by code or name.
work-search = Find a case
work-gone = This no longer waits for you
work-gone-help = Somebody has dealt with it, or it has moved to another step. Nothing is lost; open the next item.
work-next = Open the next item
work-unseen = You cannot open what this item is about. If it should be yours, tell the person in charge.
work-later = Later
work-later-count = Later: { $n }
work-later-now = Back to the list
work-later-hour = In one hour
work-later-afternoon = This afternoon, 13:30
work-later-tomorrow = Tomorrow, 08:00
work-later-week = Next Monday, 08:00
work-later-help = Hidden from you only, and back when it falls due at the latest.
work-later-unknown = That is not a time to come back at. Choose one of the list.
work-later-gone-by = That time has gone by. Choose another one.
