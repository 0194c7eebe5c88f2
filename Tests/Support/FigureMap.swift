#if canImport(Testing)

  public import JourneyModel

  extension Maps {
    /// Three stages with times, waits, money and emotions; a step that outlasts its session and one that comes after its
    /// deadline; segments that were counted (one of them by few people) and one that was not; take-up beside
    /// satisfaction; answers in two wordings and two channels; evidence of three kinds.
    public static func figures() throws -> Journey {
      try JourneyBuilder.journey(
        #"""
        "asOf": "2026-12",
        "weights": {"annualCustomers": {"value": 12000, "basis": "public", "source": "report"}},
        "agencies": [
          {"id": "fema", "name": "Emergency management", "abbreviation": "FEMA"},
          {"id": "sba", "name": "Small Business Administration", "abbreviation": "SBA"}],
        "channels": [{"id": "web", "name": "Website"}, {"id": "phone", "name": "Phone"}],
        "segments": [
          {"id": "disabled", "name": "People with a disability", "populationShare":
            {"value": 0.26, "basis": "public", "source": "report", "definition": "adults in the whole country",
             "caveat": "not those in the disaster area"}},
          {"id": "renters", "name": "Renters", "populationShare": {"value": 0.4, "basis": "public", "source": "report"}},
          {"id": "rural", "name": "Rural", "populationShare": {"value": 0.2, "basis": "estimated"}}],
        "sources": [{"id": "report", "title": "The yearly report"}],
        "stages": [
          {"id": "register", "name": "Register", "steps": [
            {"id": "find", "name": "Find out where", "agency": "fema", "channels": ["web"],
             "burden": {"learningMinutes": {"value": 30, "basis": "measured"}}, "emotions": [{"value": 1, "basis": "measured", "n": 12}]},
            {"id": "form", "name": "Fill in the form", "agency": "fema", "channels": ["web"], "requires": ["find"],
             "minutes": {"value": 50, "basis": "measured"}, "sessionLimitMinutes": 30,
             "burden": {"psychological": {"value": 4, "basis": "measured"}},
             "emotions": [{"value": -2, "basis": "measured", "n": 12},
                          {"value": -1, "segment": "rural", "basis": "estimated"}]}]},
          {"id": "inspect", "name": "Be inspected", "steps": [
            {"id": "visit", "name": "Wait for the inspector", "agency": "fema", "requires": ["form"],
             "waitDays": {"value": 20, "basis": "public"}, "minutes": {"value": 15, "basis": "estimated"},
             "emotions": [{"value": -1, "basis": "measured", "n": 12}]},
            {"id": "loan", "name": "Be sent to the loan first", "agency": "sba", "requires": ["visit"],
             "waitDays": {"value": 14, "basis": "measured"}, "deadlineDays": 10,
             "cost": {"value": 25, "basis": "estimated"}}]},
          {"id": "paid", "name": "Be paid", "steps": [
            {"id": "money", "name": "See the money arrive", "agency": "fema", "requires": ["loan"],
             "emotions": [{"value": 2, "basis": "measured", "n": 12},
                          {"value": 1, "segment": "rural", "basis": "estimated"}]}]}],
        "painPoints": [
          {"id": "lost", "title": "The form is lost at half past", "step": "form", "severity": 4, "frequency": 5,
           "evidence": ["told"]},
          {"id": "unseen", "title": "Nobody asks what one needs", "step": "find", "evidence": ["guess"]},
          {"id": "bare", "title": "The loan comes first", "step": "loan"}],
        "evidence": [
          {"id": "told", "kind": "interview", "text": "It threw me out again and again", "n": 12, "date": "2026-05-01",
           "segment": "disabled", "source": "report", "consent": "given"},
          {"id": "story", "kind": "story", "text": "One family in a car", "n": 1, "date": "2019-01-01", "steps": ["visit"]},
          {"id": "guess", "kind": "assumption", "text": "They do not know the words"}],
        "metrics": [
          {"id": "said", "name": "Said to have a disability", "kind": "share", "stage": "register",
           "segment": "disabled", "period": "2017", "value":
           {"value": 0.03, "basis": "public", "source": "report", "caveat": "as the form asked then"}}],
        "volumes": [
          {"id": "all", "series": "log", "stage": "register", "period": "2026", "reached": 1000, "basis": "measured"},
          {"id": "rent", "series": "log", "stage": "register", "period": "2026", "segment": "renters", "reached": 250,
           "basis": "measured"},
          {"id": "later", "series": "log", "stage": "inspect", "period": "2026", "reached": 600, "basis": "measured"},
          {"id": "few", "series": "log", "stage": "inspect", "period": "2026", "segment": "renters", "reached": 7,
           "basis": "measured"}],
        "measures": [
          {"id": "trust-web", "driver": "trust", "edition": "gen2", "stage": "register", "channel": "web",
           "agency": "fema", "wording": "This increased my trust.", "scale": {"kind": "thumbs", "min": 0, "max": 1},
           "counts": {"up": 60, "down": 40}, "respondents": 100, "offered": 400, "askedOf": "all", "basis": "measured"},
          {"id": "trust-phone", "driver": "trust", "edition": "gen2", "stage": "register", "channel": "phone",
           "agency": "fema", "wording": "This increased my trust.", "scale": {"kind": "thumbs", "min": 0, "max": 1},
           "counts": {"up": 20, "down": 60}, "respondents": 80, "askedOf": "all", "basis": "measured"},
          {"id": "trust-old", "driver": "trust", "edition": "gen1", "stage": "paid", "agency": "fema",
           "wording": "I trust FEMA.", "scale": {"kind": "likert", "min": 1, "max": 5}, "mean": 4.2, "respondents": 55,
           "askedOf": "finishers", "basis": "measured"},
          {"id": "quiet", "driver": "satisfaction", "stage": "paid", "agency": "sba",
           "scale": {"kind": "likert", "min": 1, "max": 5}, "mean": 4.5, "respondents": 7, "basis": "measured"},
          {"id": "glad", "driver": "satisfaction", "stage": "paid", "agency": "fema",
           "scale": {"kind": "likert", "min": 1, "max": 5}, "mean": 4.4, "respondents": 90, "basis": "measured"}],
        "takeUp": [
          {"id": "loans", "program": "Loans", "withProgram": "Grants", "agency": "sba", "eligible": 900, "enrolled": 300,
           "period": "2026", "basis": "measured", "source": "report", "asOf": "2026"},
          {"id": "grants", "program": "Grants", "agency": "fema", "eligible": 2000, "enrolled": 1500, "period": "2026",
           "basis": "measured"}]
        """#)
    }
  }

#endif
