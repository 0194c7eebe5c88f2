/// What was asked of the workbench: by a key, the palette, the mouse or a script.
public enum Action: Sendable {
  case move(Motion)
  case show(ViewName)
  /// Opens what is selected: a cell, a record, a journey of the list.
  case open
  /// Leaves what was opened; clears a notice.
  case back
  case toggleInspector
  case aboutJourney
  case switchPane
  case add(before: Bool)
  case editInPlace
  case editLong
  case clearField
  case delete
  case shift(Motion)
  case copy
  case paste
  case undo
  case redo
  case capture(String)
  case save
  case export
  case reload
  case listFolder
  case help
  case palette
  case nextTheme
  case toggleMouse
  case suspend
  case quit
  case heat(HeatAction)
  case dropOff(DropOffAction)
  case pains(PainsAction)
  case seams(SeamsAction)
  case askOnce(AskOnceAction)
  case causes(CausesAction)
  case board(BoardAction)
  case search(SearchAction)
  case navigation(NavigationAction)
  case edits(RepeatAction)
  case tour(TourAction)
  case tabs(TabsAction)
  case register(RegisterAction)
  case marks(MarksAction)
  case stages(StagesAction)
  case lanes(LanesAction)
  case compare(CompareAction)
  case recovery(RecoveryAction)
  case follow(FollowAction)
  case people(PeopleAction)
  case room(RoomAction)
  case whatIf(WhatIfAsked)
  case portfolio(PortfolioAction)
  case sheet(SheetAction)
  case logImport(LogImportAction)
  case importFile
  case voting(VotingAction)
  case inbox(InboxAction)
  case workshop(WorkshopAction)
}
