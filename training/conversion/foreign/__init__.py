"""What models from elsewhere need besides: the Object Detection API's forms, and names that were lost."""
