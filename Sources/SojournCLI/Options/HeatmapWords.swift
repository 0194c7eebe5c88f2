public import ArgumentParser
public import JourneyAnalysis

// The words of the heatmap's options are the raw values of its query.
extension HeatDimension: ExpressibleByArgument {}
extension HeatmapQuery.Share: ExpressibleByArgument {}
extension HeatmapQuery.Measure: ExpressibleByArgument {}
extension HeatmapQuery.Order: ExpressibleByArgument {}
