package ainews.scoring.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlantedBurstsTest {

    @Test
    void shouldSeePlantedBurstsSoonAndLetThemGo() {
        PlantedBursts planted = PlantedBursts.plant(24, 5);
        assertThat(planted.delays()).hasSizeGreaterThan(20);
        assertThat(planted.late()).isLessThanOrEqualTo(1);
        assertThat(planted.alarms() * 10_000.0 / planted.hours()).isLessThanOrEqualTo(1);
        assertThat(planted.lingering()).isLessThanOrEqualTo(120);
    }

    @Test
    void shouldFindTheHoursOfABurst() {
        int[] counts = new int[100];
        java.util.Arrays.fill(counts, 1);
        java.util.Arrays.fill(counts, 50, 56, 9);
        boolean[] bursts = Kleinberg.bursts(counts);
        assertThat(bursts[49]).isFalse();
        assertThat(bursts[50]).isTrue();
        assertThat(bursts[55]).isTrue();
        assertThat(bursts[56]).isFalse();
    }
}
