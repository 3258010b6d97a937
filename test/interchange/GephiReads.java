// What the real Gephi (Toolkit) makes of files: one JSON line a graph, for gephi.test.ts.
// Run: java -cp gephi-toolkit-all.jar GephiReads.java FILE[,FILE...] ...   (files joined by a comma become one graph)

import java.io.File;
import java.time.Instant;
import java.util.Collection;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Estimator;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.types.IntervalMap;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public class GephiReads {
    private static final String OVER_TIME = "standing_over_time";

    public static void main(String[] graphs) throws Exception {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        for (String files : graphs) System.out.println(read(files.split(",")));
        System.exit(0); // the Toolkit leaves threads behind
    }

    private static String read(String[] files) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        projects.newProject();
        Workspace workspace = projects.newWorkspace(projects.getCurrentProject());
        projects.openWorkspace(workspace);
        StringJoiner issues = new StringJoiner(",");
        for (String file : files) {
            Container container = imports.importFile(new File(file));
            container.closeLoader();
            Report report = container.getReport();
            report.getIssues(1000).forEachRemaining(issue -> issues.add(quoted(issue.getLevel() + ": " + issue.getMessage())));
            imports.process(container, new AppendProcessor(), workspace);
        }
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        Graph graph = model.getGraph();
        StringJoiner nodes = new StringJoiner(",");
        for (Node node : graph.getNodes().toArray()) {
            nodes.add("{\"id\":" + quoted(node.getId()) + ",\"label\":" + quoted(node.getLabel())
                + ",\"type\":" + quoted(attribute(node, "type")) + "}");
        }
        StringJoiner edges = new StringJoiner(",");
        for (Edge edge : graph.getEdges().toArray()) {
            edges.add("{\"id\":" + quoted(edge.getId()) + ",\"source\":" + quoted(edge.getSource().getId())
                + ",\"target\":" + quoted(edge.getTarget().getId()) + ",\"label\":" + quoted(edge.getLabel())
                + ",\"kind\":" + quoted(edge.getTypeLabel()) + ",\"weight\":" + edge.getWeight()
                + ",\"directed\":" + edge.isDirected() + ",\"standing\":" + quoted(attribute(edge, "standing")) + "}");
        }
        return "{\"issues\":[" + issues + "],\"dynamic\":" + model.isDynamic()
            + ",\"nodes\":[" + nodes + "],\"edges\":[" + edges + "],\"days\":[" + days(model) + "]}";
    }

    /** What the timeline leaves of the graph at each moment at which a standing turns, and what each edge stands as then. */
    private static StringJoiner days(GraphModel model) {
        StringJoiner days = new StringJoiner(",");
        TreeSet<Double> moments = new TreeSet<>();
        for (Edge edge : model.getGraph().getEdges().toArray()) {
            if (!(attribute(edge, OVER_TIME) instanceof IntervalMap)) continue;
            for (Interval one : ((IntervalMap<?>) attribute(edge, OVER_TIME)).toKeysArray()) moments.add(one.getLow());
        }
        for (double moment : moments) {
            // the index that the timeline's own filter asks
            Interval now = new Interval(moment, moment);
            int nodes = model.getNodeTimeIndex().get(now).toCollection().size();
            Collection<Edge> edges = model.getEdgeTimeIndex().get(now).toCollection();
            StringJoiner standings = new StringJoiner(",");
            for (Edge edge : edges) {
                if (!(attribute(edge, OVER_TIME) instanceof IntervalMap)) continue;
                Object then = ((IntervalMap<?>) attribute(edge, OVER_TIME)).get(now, Estimator.FIRST);
                standings.add(quoted(edge.getId()) + ":" + quoted(then));
            }
            String day = Instant.ofEpochMilli((long) moment).toString().substring(0, 10);
            days.add("{\"day\":" + quoted(day) + ",\"nodes\":" + nodes
                + ",\"edges\":" + edges.size() + ",\"standings\":{" + standings + "}}");
        }
        return days;
    }

    private static Object attribute(org.gephi.graph.api.Element element, String id) {
        return element.getTable().hasColumn(id) ? element.getAttribute(id) : null;
    }

    private static String quoted(Object value) {
        if (value == null) return "null";
        StringBuilder text = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            if (c == '"' || c == '\\') text.append('\\').append(c);
            else if (c < ' ' || c > '~') text.append(String.format("\\u%04x", (int) c));
            else text.append(c);
        }
        return text.append('"').toString();
    }
}
