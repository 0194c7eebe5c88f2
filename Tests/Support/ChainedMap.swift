#if canImport(Testing)

  public import JourneyModel

  extension Maps {
    /// Three stages over four agencies with every kind of hand-off, asks that come again, a tree of whys with two
    /// branches, and actions in several states of the loop. Sessions take place on 2027-03-01.
    public static func chained() throws -> Journey {
      try JourneyBuilder.journey(
        #"""
        "agencies": [
          {"id": "me", "name": "The family", "level": "customer"},
          {"id": "ssa", "name": "Social Security", "abbreviation": "SSA"}, {"id": "dmv", "name": "Motor vehicles"},
          {"id": "irs", "name": "Revenue", "abbreviation": "IRS"}],
        "channels": [{"id": "phone", "name": "Phone"}, {"id": "web", "name": "Website"}],
        "segments": [{"id": "rural", "name": "Rural"}],
        "informationItems": [
          {"id": "income", "name": "Income", "sensitive": true}, {"id": "address", "name": "Address"},
          {"id": "unused", "name": "Shoe size"}],
        "stages": [
          {"id": "find", "name": "Find help", "steps": [
            {"id": "search", "name": "Search", "agency": "ssa", "channels": ["web"], "initiator": "customer",
             "asks": [{"item": "address", "remedy": "reuse"}]},
            {"id": "think", "name": "Think it over", "agency": "me"},
            {"id": "call", "name": "Call", "agency": "ssa", "channels": ["phone"],
             "arrival": {"contextCarried": "no", "forced": true},
             "asks": [{"item": "income", "remedy": "verify", "minutes": {"value": 5, "basis": "estimated"}}]}]},
          {"id": "apply", "name": "Apply", "steps": [
            {"id": "form", "name": "Fill in the form", "agency": "dmv", "channels": ["phone"], "requires": ["call"],
             "arrival": {"handoff": "cold", "contextCarried": "partly"},
             "asks": [
               {"item": "income", "remedy": "share", "minutes": {"value": 10, "basis": "estimated"}},
               {"item": "address", "remedy": "must-re-ask", "minutes": {"value": 2, "basis": "measured"}}]},
            {"id": "proof", "name": "Send proof", "agency": "irs", "channels": ["web"],
             "arrival": {"handoff": "warm", "contextCarried": "yes"}, "asks": [{"item": "income"}]},
            {"id": "limbo", "name": "Wait in limbo", "unowned": true}]},
          {"id": "use", "name": "Use it", "steps": [
            {"id": "card", "name": "Show the card", "agency": "dmv", "channels": ["web"],
             "arrival": {"handoff": "none"}},
            {"id": "again", "name": "Start again", "agency": "irs",
             "arrival": {"handoff": "system", "contextCarried": "no"}}]}],
        "painPoints": [
          {"id": "hold", "title": "An hour on hold", "step": "call", "severity": 3, "frequency": 4,
           "basis": "illustrative", "rootCauses": ["lines"]},
          {"id": "over", "title": "Told to start over", "between": {"from": "call", "to": "form"}, "severity": 4,
           "frequency": 5, "basis": "estimated", "rootCauses": ["lines", "silos"]},
          {"id": "words", "title": "Words nobody knows", "step": "search", "severity": 2, "frequency": 2,
           "basis": "estimated", "rootCauses": ["silos"]},
          {"id": "twice", "title": "The same proof twice", "step": "proof", "severity": 3, "frequency": 3,
           "basis": "estimated", "rootCauses": ["silos"]},
          {"id": "lost", "title": "The letter is lost", "stage": "apply"}],
        "evidence": [{"id": "said", "kind": "interview", "text": "I gave up", "steps": ["call"]}],
        "rootCauses": [
          {"id": "lines", "problem": "Too few people answer", "ownerFunction": "cio", "category": "capacity"},
          {"id": "silos", "problem": "Each office asks for itself", "category": "data_sharing", "whys": [
            {"id": "w1", "text": "No office sees what another knows", "status": "confirmed", "basis": "evidence",
             "evidence": ["said"]},
            {"id": "w2", "text": "The law is read in different ways", "parent": "w1", "root": true,
             "status": "hypothesis", "basis": "inferred", "counterfactual": {"wouldPrevent": true}},
            {"id": "w3", "text": "Nobody pays for a joint form", "parent": "w1", "root": true},
            {"id": "w4", "text": "People prefer paper", "status": "refuted"}]}],
        "actions": [
          {"id": "hire", "title": "Hire people for the phones", "addresses": ["lines", "hold"], "state": "assigned",
           "ownerAgency": "ssa", "owner": "Head of calls", "due": "2027-01-31",
           "history": [{"at": "2026-10-01", "state": "captured"}, {"at": "2027-02-01", "state": "assigned"}]},
          {"id": "joint", "title": "One form for all three offices", "addresses": ["silos"], "state": "done",
           "history": [{"at": "2027-02", "state": "done"}]},
          {"id": "told", "title": "Tell people what to bring", "state": "verified", "customerInformed": "2026-11-01",
           "result": {"date": "2027-01-01"}, "history": [{"at": "2027-01-01", "state": "verified"}]},
          {"id": "paper", "title": "Drop paper", "state": "declined"},
          {"id": "plain", "title": "Plain words", "state": "captured"},
          {"id": "own", "title": "Sleep on it", "state": "someday"},
          {"id": "loose", "title": "Think of something"}],
        "volumes": [
          {"id": "v1", "series": "log", "stage": "find", "reached": 1000, "attempted": 900, "succeeded": 700,
           "adverse": {"abandoned": 200}, "basis": "measured", "source": "counted"},
          {"id": "v2", "series": "log", "stage": "apply", "reached": 700, "attempted": 700, "succeeded": 600,
           "adverse": {"missed-deadline": 100}, "basis": "measured", "source": "counted"},
          {"id": "v3", "series": "log", "stage": "use", "reached": 600, "attempted": 600, "succeeded": 570,
           "adverse": {"abandoned": 30}, "basis": "measured", "source": "counted"}]
        """#)
    }
  }

#endif
