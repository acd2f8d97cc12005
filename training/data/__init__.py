"""From annotated pictures of any form to checked pictures, and to the examples of the records."""
