// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/problems/problemsgallery.h"

#include "app/base/clock.h"
#include "tests/gui/sampledata.h"
#include "ui/problems/problemspage.h"
#include "ui/shell/mainwindow.h"

#include <QScrollArea>
#include <QScrollBar>

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

ProblemRecord trouble(qint64 id, ProblemKind kind, const QString &subject, const Reason &reason,
                      FlowId flow = {})
{
    ProblemRecord problem;
    problem.id = { id };
    problem.key = { kind, flow, flow.isValid() ? 1 : 0, subject };
    problem.reason = reason;
    problem.firstUtc = sampleNowUtc().addSecs(-3600 * id);
    problem.lastUtc = sampleNowUtc().addSecs(-60 * id);
    if (flow.isValid()) {
        problem.flowName = u"Запись на приём"_s;
        problem.destination = u"cpa_house"_s;
    }
    return problem;
}

/// Trouble of the services and flows.
QList<ProblemRecord> ofServices()
{
    const Reason key { ReasonCode::ServiceSaid, { u"Неверный api_key"_s } };
    const QString when = isoUtc(sampleNowUtc().addDays(5));
    ProblemRecord retried = trouble(6, ProblemKind::Retrying, {},
                                    { ReasonCode::HttpStatus, { u"503"_s, QString() } }, { 2 });
    retried.count = retried.unsettled = 12;
    return { trouble(5, ProblemKind::DestinationHeld, {}, key, { 2 }), retried,
             trouble(7, ProblemKind::FlowSilent, {},
                     { ReasonCode::Silence, { isoUtc(sampleNowUtc()), u"14"_s } }, { 2 }),
             trouble(15, ProblemKind::TokenExpiring, u"amocrm-token"_s,
                     { ReasonCode::Expires, { when } }),
             trouble(16, ProblemKind::AlertFailed, u"email"_s,
                     { ReasonCode::ConnectionTimedOut, { u"smtp.example.org"_s } }) };
}

/// Trouble of the computer.
QList<ProblemRecord> ofComputer()
{
    const QString host = u"leads.example.org"_s;
    return { trouble(8, ProblemKind::NotListening, u"8787"_s, {}),
             trouble(9, ProblemKind::AddressUnreachable, host,
                     { ReasonCode::HostNotFound, { host } }),
             trouble(10, ProblemKind::StorageTrouble, u"disk_full"_s, {}),
             trouble(11, ProblemKind::DatabaseDamaged, {}, {}),
             trouble(12, ProblemKind::DiskLow, {},
                     { ReasonCode::FreeSpace, { u"420000000"_s, u"64000000000"_s } }),
             trouble(13, ProblemKind::ClockOff, {}, { ReasonCode::ClockWrong, { u"-340"_s } }),
             trouble(14, ProblemKind::CertificateExpiring, host,
                     { ReasonCode::Expires, { isoUtc(sampleNowUtc().addDays(5)) } }),
             trouble(17, ProblemKind::BackupFailed, {}, {}),
             trouble(18, ProblemKind::Outage, {},
                     { ReasonCode::MissedEvents,
                       { isoUtc(sampleNowUtc().addSecs(-12 * 3600)),
                         isoUtc(sampleNowUtc().addSecs(-6 * 3600)), u"7"_s } }) };
}

void fillAllKinds(FakeEngine &engine)
{
    fillWorkingDay(engine);
    engine.problems.currentNow += ofServices() + ofComputer();
}

QWidget *makeWindow(FakeEngine &engine)
{
    auto *window = new MainWindow(partsOf(engine));
    window->setPage(Place::Problems, new ProblemsPage(engine.problems, window));
    window->go(Place::Problems);
    return window;
}

/// So many screens further down.
std::function<void(QWidget *)> scrolled(int screens)
{
    return [screens](QWidget *window) {
        auto *page = window->findChild<ProblemsPage *>();
        QScrollBar *bar = page->findChild<QScrollArea *>()->verticalScrollBar();
        bar->setValue(screens * bar->pageStep());
    };
}

} // namespace

QList<GalleryPage> problemsGalleryPages()
{
    return {
        { u"problems"_s, fillWorkingDay, makeWindow, {} },
        { u"problems-all-1"_s, fillAllKinds, makeWindow, scrolled(1) },
        { u"problems-all-2"_s, fillAllKinds, makeWindow, scrolled(2) },
        { u"problems-all-3"_s, fillAllKinds, makeWindow, scrolled(3) },
        { u"problems-none"_s,
          [](FakeEngine &engine) {
              fillWorkingDay(engine);
              engine.problems.currentNow.clear();
          },
          makeWindow,
          {} },
    };
}

} // namespace LeadBridge
