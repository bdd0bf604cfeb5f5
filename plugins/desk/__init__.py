"""What editors run: check, new, import, doctor.

Enter by:

    check.check, new.new, importer.import_reports.import_reports, doctor.doctor
"""
