"""Where a network's weights come from before training: one reader per kind of checkpoint, one way into the network.

Readers return weights under the layer names of training/network/detector.py, batch norm folded in.
"""
