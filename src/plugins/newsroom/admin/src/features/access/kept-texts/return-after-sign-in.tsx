import { useAuth } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { whereItEnded } from './open-form';

/**
 * Rendered on every page: after a session ended in a form, adds `redirectTo` to the sign-in page. Strapi adds it too,
 * but loses it if its second redirect, which has no `redirectTo`, comes last.
 */
export function ReturnAfterSignIn() {
  const token = useAuth('NewsroomReturnAfterSignIn', (auth) => auth.token);
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const address = whereItEnded();
    if (token || !address || pathname !== '/auth/login' || search.includes('redirectTo')) return;
    navigate(`/auth/login?redirectTo=${encodeURIComponent(address)}`, { replace: true });
  }, [token, pathname, search, navigate]);
  return null;
}
