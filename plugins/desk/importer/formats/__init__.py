"""Reports in the other formats that offices keep them in: ODT, RTF, PDF.

Enter by:

    odt.read_odt, rtf.read_rtf, pdf.read_pdf
"""
