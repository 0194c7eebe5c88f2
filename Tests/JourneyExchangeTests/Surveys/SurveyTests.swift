import JSONText
import JourneyModel
import TestSupport
import Testing

@testable import JourneyExchange

@Suite struct SurveyTests {
  private func read(
    _ text: String, into map: Journey = Journey(["id": .text("x")]), set: [(field: String, value: String)] = []
  ) throws -> IncomingJourney {
    var options = ImportOptions(source: "survey.csv")
    options.constants = set
    return try Importer.read(Array(text.utf8), for: map, options: options)
  }

  /// Two rows in the columns of the quarterly tables as they are published, fewer questions.
  private let quarterly = """
    id,attributes_organization_name,attributes_organization_abbreviation,attributes_service_provider_name,attributes_collection_name,attributes_collection_year,attributes_collection_quarter,attributes_service_provided,attributes_transaction_point,attributes_channel,attributes_volume_of_customers,attributes_volume_of_customers_provided_survey_opportunity,attributes_volume_of_respondents,attributes_omb_control_number,attributes_q1_text,attributes_q1_1,attributes_q1_2,attributes_q1_3,attributes_q1_4,attributes_q1_5,attributes_q1_point_scale,attributes_q2_text,attributes_q2_1,attributes_q2_2,attributes_q2_3,attributes_q2_4,attributes_q2_5,attributes_q2_point_scale,attributes_q3_text,attributes_q3_1,attributes_q3_2,attributes_q3_3,attributes_q3_4,attributes_q3_5,attributes_q3_point_scale,attributes_updated_at,service_desc
    1,Department of Veterans Affairs,VA,Veterans Health Administration,CX Quarterly Reporting,2021,2,Outpatient Services,After the visit,email,9707552.0,1774363.0,320979,2900-0770,I am satisfied with the service.,2302,3118,10615,55358,249586,4.7,I trust VA.,3798,5267,22026,80315,209573,4.52,,0,0,0,0,0,,2021-08-04T19:44:05.084Z,Care
    2,Department of the Moon,DOM,Lunar Office,CX Quarterly Reporting,2021,9,Landing,,phone,,,40,,NONE,0,0,0,0,0,,How likely are you to recommend us?,1,2,3,4,30,,Satisfied?,0,0,0,0,0,,,
    """

  @Test("A row of the quarterly tables becomes a measure for each question that was answered")
  func quarters() throws {
    let map = try journey(#""agencies":[{"id":"va","name":"Veterans Affairs","abbreviation":"VA"}]"#)
    let incoming = try read(quarterly, into: map)
    let measures = Journey(incoming.object).measures
    #expect(measures.map(\.driver) == ["satisfaction", "trust", "other"])
    let first = try #require(measures.first)
    #expect(first.object["agency"]?.text == "va" && first.object["channel"]?.text == "email")
    #expect(first.object["period"]?.text == "FY2021-Q2")
    #expect(first.mean == 4.7 && first.counts?.total == 320_979)
    #expect(first.volumeOfCustomers == 9_707_552 && first.offered == 1_774_363 && first.respondents == 320_979)
    #expect(first.clearance == "2900-0770" && first.edition == "gen1" && first.basis == "measured")
    #expect(first.wording == "I am satisfied with the service." && first.asOf == "2021-08-04")
    #expect(first.transactionPoint == "Outpatient Services: After the visit")
    #expect(first.object["imported"]?.object?["service_desc"]?.text == "Care")
    #expect(measures[1].object["imported"] == nil)
    #expect(measures[2].mean == 4.5, "from the counts: 180 ÷ 40")
    #expect(measures[2].object["period"] == nil)
    #expect(Journey(incoming.object).agencies.map(\.name) == ["DOM"])
    #expect(incoming.notes.contains { $0.place == "line 3" })
    let after = try applied(ImportPlan(incoming, into: map, title: "t"), to: map)
    #expect(try ImportPlan(read(quarterly, into: after), into: after, title: "t").changes.isEmpty)
  }

  @Test(
    "Rows that differ in nothing but their answers are measures of their own, and the same ones when they come again")
  func alike() throws {
    let rows = quarterly.split(separator: "\n")
    let text = ([rows[0], rows[1], rows[1]]).joined(separator: "\n") + "\n"
    let map = try begun(read(text))
    #expect(map.measures.count == 4 && Set(map.measures.map(\.id)).count == 4)
    #expect(try ImportPlan(read(text, into: map), into: map, title: "t").changes.isEmpty)
  }

  @Test("Answers to a question without wording are kept, and said")
  func wordless() throws {
    let incoming = try read(quarterly.replacing("I am satisfied with the service.", with: ""))
    let measures = Journey(incoming.object).measures
    #expect(measures.map(\.driver) == ["other", "trust", "other"] && measures[0].wording == nil)
    #expect(measures[0].counts?.total == 320_979)
    #expect(incoming.notes.contains { $0.sentence.contains("1 questions with answers have no wording") })
  }

  @Test("Touchpoints' questions of the first generation, and its header file that completes them")
  func questions() throws {
    let text = """
      standardized_question_number,standardized_question_identifier,customized_question_text,likert_scale_1,likert_scale_2,likert_scale_3,likert_scale_4,likert_scale_5,response_volume,notes,start_date,end_date
      1,answer_01,I am satisfied with the service,1,,2,7,10,20,,2023-01-01,2023-03-31
      2,answer_02,This interaction increased my trust in the agency,5,5,5,5,5,25,,2023-01-01,2023-03-31
      4,answer_04,It was easy,,,,,,0,,2023-01-01,2023-03-31
      """
    let empty = Journey(["id": .text("x")])
    let journey = try begun(read(text))
    #expect(journey.measures.map(\.driver) == ["satisfaction", "trust"])
    #expect(journey.measures.map(\.mean) == [4.25, 3])
    #expect(journey.measures.first?.object["period"]?.text == "FY2023-Q2")
    let header = """
      submission comment,survey_instrument_reference,agency_poc_name,agency_poc_email,department,bureau,service,transaction_point,mode,start_date,end_date,total_volume,survey_opp_volume,response_count,OMB_control_number,federal_register_url
      ,,Ada,ada@example.gov,DOM,Lunar Office,Landing,Touchdown,web,2023-01-01,2023-03-31,1000,400,25,1234-0001,
      """
    let after = try applied(ImportPlan(read(header, into: journey), into: journey, title: "t"), to: journey)
    #expect(
      after.measures.map(\.offered) == [400, 400] && after.measures.map(\.clearance) == ["1234-0001", "1234-0001"])
    #expect(!String(decoding: JourneyFormat.write(after), as: UTF8.self).contains("Ada"))
    #expect(throws: ImportError.self) { try read(header, into: empty) }
  }

  @Test("Touchpoints' responses of the second generation: trust by thumbs, and what went well or did not")
  func drivers() throws {
    let text = """
      external_id,question_1,positive_effectiveness,positive_ease,positive_efficiency,positive_transparency,positive_humanity,positive_employee,positive_other,negative_effectiveness,negative_ease,negative_efficiency,negative_transparency,negative_humanity,negative_employee,negative_other,question_4
      a,1,1,1,0,0,null,0,0,null,null,null,null,null,null,null,Call me at 555-0100
      b,1,1,0,0,0,null,0,0,null,null,null,null,null,null,null,
      c,0,null,null,null,null,null,null,null,0,1,1,0,null,0,0,
      d,maybe,,,,,,,,,,,,,,,
      """
    let journey = try begun(read(text, set: [("period", "FY2024-Q2")]))
    let drivers = Dictionary(uniqueKeysWithValues: journey.measures.map { ($0.driver ?? "", $0) })
    #expect(journey.measures.first?.driver == "trust")
    #expect(drivers["trust"]?.counts?.json == .object(["0": .number(1), "1": .number(2)]))
    #expect(
      drivers["trust"]?.scale?.kind == "thumbs" && drivers["trust"]?.edition == "gen2"
        && drivers["trust"]?.respondents == 3)
    #expect(drivers["effectiveness"]?.mean == 1 && drivers["ease"]?.mean == 0.5 && drivers["efficiency"]?.mean == 0)
    #expect(drivers["humanity"] == nil)
    #expect(journey.measures.allSatisfy { $0.object["period"]?.text == "FY2024-Q2" })
    #expect(!String(decoding: JourneyFormat.write(journey), as: UTF8.self).contains("555"))
    let notes = try read(text).notes
    #expect(notes.contains { $0.place.hasPrefix("line 5") } && notes.contains { $0.sentence.contains("--set period=") })
  }

  @Test("A second generation answered from 1 to 5 is on that scale")
  func radio() throws {
    let text = "external_id,question_1,positive_effectiveness,negative_effectiveness\na,5,1,0\nb,1,0,1\nc,0,0,0\n"
    let measures = try begun(read(text)).measures
    #expect(measures.first?.scale?.kind == "likert")
  }

  @Test("Responses are counted by question and fiscal quarter, and what tells of persons stays out")
  func responses() throws {
    let text = """
      ID,UUID,Satisfaction,Trust/Confidence,Ease/Simplicity,UserGroup,FreeText,Created At,Page,User Agent
      1,u1,5,4,2,Group4,Thank you so much,2021-09-30 23:00:00 UTC,/contact/,Mozilla
      2,u2,4,4,3,Group4,My name is Ada,2021-10-01 00:00:00 UTC,/contact/,Mozilla
      3,u3,5,,3,Group1,,2021-12-31 10:00:00 UTC,/contact/,Mozilla
      4,u4,9,4,x,Group1,,,/contact/,Mozilla
      """
    let incoming = try read(text)
    let measures = try begun(incoming).measures
    func mean(_ driver: String, _ period: String?) -> Double? {
      measures.first { $0.driver == driver && $0.object["period"]?.text == period }?.mean
    }
    #expect(mean("trust", "FY2021-Q4") == 4 && mean("trust", "FY2022-Q1") == 4)
    let all = String(decoding: JSONWriter.write(.object(incoming.object)), as: UTF8.self)
    for secret in ["Ada", "Mozilla", "u1", "Group4"] { #expect(!all.contains(secret)) }
    #expect(incoming.notes.contains { $0.sentence.contains("\"UserGroup\"") })
    #expect(incoming.notes.contains { $0.sentence.contains("2 answers in words") })
  }

  @Test("A general export of the second generation has its drivers by name in two columns")
  func boxes() throws {
    let text = """
      ID,UUID,This interaction increased my trust in the agency,What went well?,What did not?,Anything else?,Created At
      1,u1,1,"effectiveness,ease",,,2024-01-05 10:00:00 UTC
      2,u2,0,,"ease,other",Too slow for me today,2024-01-06 10:00:00 UTC
      """
    let measures = try begun(read(text)).measures
    #expect(measures.map(\.driver) == ["trust", "effectiveness", "ease", "other"])
    #expect(measures.map(\.mean) == [0.5, 1, 0.5, 0])
    #expect(measures.allSatisfy { $0.edition == "gen2" && $0.object["period"]?.text == "FY2024-Q2" })
  }

  @Test(
    "The driver is told by the words of the question",
    arguments: [
      ("This interaction increased my confidence in the USPTO.", "trust"),
      ("I am satisfied with the service I received from the Trust Beneficiary Call Center.", "satisfaction"),
      ("My need was addressed.", "effectiveness"), ("It was easy to complete what I needed to do.", "ease"),
      ("It took a reasonable amount of time to do what I needed to do.", "efficiency"),
      ("I was treated fairly.", "transparency"),
      ("Employees I interacted with were helpful.", "employee"),
      ("The agent responded to my inquiry quickly", "efficiency"),
      ("Equity/Transparency", "transparency"), ("Trust/Confidence", "trust"),
    ])
  func wording(question: String, driver: String) {
    #expect(SurveyDriver.named(question) == driver)
  }

  @Test("Quarters are those of the fiscal year")
  func fiscal() {
    #expect(FiscalQuarter(day: "2021-10-01")?.period == "FY2022-Q1")
    #expect(FiscalQuarter(day: "2022-01-01 00:00:00 UTC")?.period == "FY2022-Q2")
    #expect(FiscalQuarter(day: "2022-09-30")?.period == "FY2022-Q4")
    #expect(FiscalQuarter(day: "yesterday") == nil && FiscalQuarter(year: "2022", quarter: "5") == nil)
  }

  @Test("Options that mean nothing to a survey are refused by name")
  func options() {
    #expect { try read(quarterly, set: [("colour", "red")]) } throws: {
      "\($0)".contains("there is no such field of measures")
    }
  }
}
