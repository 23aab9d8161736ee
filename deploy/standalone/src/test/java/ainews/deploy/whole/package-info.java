/** The whole pipeline as its users meet it: in a browser, in Prometheus, on a broker in a container. */
package ainews.deploy.whole;
