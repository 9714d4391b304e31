import java.io.File;
import java.io.PrintStream;
import org.omegat.core.Core;
import org.omegat.core.data.NotLoadedProject;
import org.omegat.core.data.ProjectProperties;
import org.omegat.gui.glossary.GlossaryEntry;
import org.omegat.gui.glossary.GlossaryReaderTBX;

/** Reads a TBX file as OmegaT does in a project: folder, file, source language, target language; one line for each entry. */
public class OmegaTProbe {
    public static void main(String[] arguments) throws Exception {
        ProjectProperties properties = new ProjectProperties(new File(arguments[0]));
        properties.setSourceLanguage(arguments[2]);
        properties.setTargetLanguage(arguments[3]);
        Core.setProject(new NotLoadedProject() {
            @Override public ProjectProperties getProjectProperties() { return properties; }
            @Override public boolean isProjectLoaded() { return true; }
        });
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        for (GlossaryEntry entry : GlossaryReaderTBX.read(new File(arguments[1]), false)) {
            String comment = entry.getCommentText().replace('\n', ' ');
            out.println(entry.getSrcText() + "|" + entry.getLocText() + "|" + comment);
        }
    }
}
