/** The peer by itself: the package's own entry reads configuration files and prints about it. */
declare module 'natural/lib/natural/classifiers/logistic_regression_classifier.js' {
  import type { LogisticRegressionClassifier } from 'natural';

  const Classifier: typeof LogisticRegressionClassifier;
  export default Classifier;
}
