#if canImport(Testing)

  public import JourneyModel

  extension Maps {
    /// Two counted gates and actions with effects at both, at one, and with none that can be worked out.
    ///
    /// - Parameters:
    ///   - basis: of the counts.
    ///   - segment: how many people of a segment reached the first gate.
    public static func trials(
      _ id: String = "trials", basis: String = "measured", segment: Int = 400, more: String = ""
    ) throws -> Journey {
      let text = """
        {"format":"sojourn-journey","version":1,"id":"\(id)","title":"Getting a card","state":"current",
         "lifeExperience":"Retiring",
         "agencies":[{"id":"ssa","name":"Social Security","abbreviation":"SSA"}],
         "segments":[{"id":"rural","name":"Rural"}],
         "informationItems":[{"id":"ssn","name":"Number"}],
         "stages":[{"id":"ask","name":"Ask","steps":[
            {"id":"call","name":"Call","agency":"ssa","asks":[{"item":"ssn"}],"minutes":{"value":20,"basis":"estimated"}}]},
          {"id":"get","name":"Get it","steps":[{"id":"wait","name":"Wait","agency":"ssa","asks":[{"item":"ssn"}]}]}],
         "painPoints":[{"id":"hold","title":"An hour on hold","step":"call","severity":4,"frequency":5,"rootCauses":["lines"]}],
         "rootCauses":[{"id":"lines","problem":"Too few lines"}],
         "actions":[
          {"id":"hire","title":"Hire","addresses":["lines"],"state":"assigned","effort":4,
           "effects":[{"stage":"ask","lossReduction":{"low":0.1,"likely":0.2,"high":0.3},"basis":"estimated"}]},
          {"id":"form","title":"A shorter form","addresses":["hold"],"state":"assigned","effort":1,
           "effects":[{"stage":"ask","lossReduction":{"low":0.1,"likely":0.3,"high":0.5},"basis":"estimated"},
            {"stage":"get","lossReduction":{"low":0.1,"likely":0.2,"high":0.3},"basis":"estimated"}]},
          {"id":"poster","title":"Posters","addresses":["hold"],"state":"assigned"}],
         "volumes":[
          {"id":"v1","series":"s","stage":"ask","reached":2000,"attempted":1900,"succeeded":1200,"basis":"\(basis)"},
          {"id":"v2","series":"s","stage":"get","reached":1200,"attempted":1200,"succeeded":1000,"basis":"\(basis)"},
          {"id":"v3","series":"s","stage":"ask","segment":"rural","reached":\(segment),"attempted":\(segment),"succeeded":\(segment),"basis":"\(basis)"}]
         \(more)}
        """
      return try JourneyFormat.read(Array(text.utf8))
    }
  }

#endif
