/**
 * Versions of dictionary and scoring that are kept whole, so that history can be replayed by any of them: where they are kept ({@link
 * ainews.deploy.version.VersionStore}), what they hold ({@link ainews.deploy.version.KeptVersions}), and how one is found ({@link
 * ainews.deploy.version.VersionSearch}).
 */
package ainews.deploy.version;
