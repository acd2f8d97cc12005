"""What models from elsewhere need in addition: the Object Detection API's forms, and restoring lost names."""
